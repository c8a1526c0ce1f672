// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "EntityKit",
  platforms: [.macOS(.v14), .iOS(.v17)],
  products: [
    .library(name: "EntityKit", targets: ["EntityKit"]),
    .executable(name: "entities", targets: ["entities"]),
  ],
  targets: [
    // The word lists, taken into the binary by one C file with `#embed`, so that a copied executable needs nothing beside it.
    .target(
      name: "GazetteerData", path: "Gazetteers", exclude: ["README.md", "Sources", "formats"],
      sources: ["embed.c"], publicHeadersPath: "include"),
    .target(name: "EntityKit", dependencies: ["GazetteerData"]),
    .executableTarget(name: "entities", dependencies: ["EntityKit"], path: "Sources/entities-cli"),
    .testTarget(name: "EntityKitTests", dependencies: ["EntityKit"]),
    .testTarget(name: "CommandLineTests", dependencies: ["EntityKit", "entities"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
