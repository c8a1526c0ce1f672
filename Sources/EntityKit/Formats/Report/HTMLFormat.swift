/// A graph as a report: one HTML file that needs nothing beside it and asks for nothing over a network.
///
/// Its Content-Security-Policy lets exactly the style sheet and the script of this library run, by their digests: whatever a
/// document smuggles in, a browser does not run it.
struct HTMLFormat {
  /// The picture as Graphviz draws it (SVG), if there is one.
  var picture: String?

  private static let style = BuiltInData.file("formats/report.css").bytes
  private static let script = BuiltInData.file("formats/report.js").bytes

  func bytes(_ graph: ClaimGraph) -> [UInt8] {
    let view = ReportView(graph)
    var writer = MarkupWriter.html()
    writer.element("html", ["lang": "en"]) { page in
      page.element("head") { Self.writeHead(view, &$0) }
      page.element("body") { body in
        body.element("a", ["class": "skip", "href": "#claims"], text: "Skip to the claims")
        Self.writeHeader(view, hasPicture: picture != nil, &body)
        body.element("main") { main in
          if let picture { Self.write(picture: picture, &main) }
          ReportLedger(view: view).write(to: &main)
          ReportEntities(view: view).write(to: &main)
          ReportDocuments(view: view).write(to: &main)
        }
        Self.writeFooter(graph, &body)
        body.line("script") { $0.raw(Self.script) }
      }
    }
    return writer.bytes
  }

  private static func writeHead(_ view: ReportView, _ head: inout MarkupWriter) {
    func digest(_ data: DataBytes) -> String { "'sha256-\(Base64.encoded(SHA256.digest(of: Array(data))))'" }
    let policy = "default-src 'none'; style-src \(digest(style)); script-src \(digest(script)); base-uri 'none'; form-action 'none'"
    head.empty("meta", ["charset": "utf-8"])
    head.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.empty("meta", ["name": "referrer", "content": "no-referrer"])
    head.element("title", text: "\(DOTStyle.title): \(view.counts)")
    head.line("style") { $0.raw(style) }
  }

  private static func writeHeader(_ view: ReportView, hasPicture: Bool, _ body: inout MarkupWriter) {
    body.element("header") { header in
      header.element("h1", text: DOTStyle.title)
      header.element("p", text: view.counts + ".")
      header.element(
        "p", ["class": "quiet"], text: "Every line is a claim that a text makes, not a fact. Each leads back to the sentence that makes it."
      )
      header.element("nav", ["aria-label": "Parts of the report"]) { nav in
        nav.element("ul") { list in
          let parts =
            (hasPicture ? [("#picture", "Picture")] : []) + [("#claims", "Claims"), ("#entities", "Entities"), ("#documents", "Documents")]
          for (address, name) in parts { list.line("li") { $0.element("a", ["href": address], text: name) } }
        }
      }
    }
  }

  /// The picture comes from the user's own Graphviz, out of what this library wrote. Its XML prolog does not belong in HTML.
  private static func write(picture: String, _ main: inout MarkupWriter) {
    guard let drawing = picture.from("<svg") else { return }
    main.element("section", ["id": "picture"]) { section in
      section.element("h2", text: "Picture")
      section.element("figure") { figure in
        figure.element(
          "div",
          ["class": "canvas", "role": "group", "aria-label": "The graph. All that it shows is in the claims below.", "tabindex": "0"]
        ) {
          $0.raw(drawing.utf8)
        }
        figure.line("figcaption") { caption in
          caption.text("Point at a line to read its sentence, or follow it to its claims. ")
          caption.element("button", ["type": "button", "id": "zoom", "aria-pressed": "false", "hidden": ""], text: "Full size")
        }
      }
    }
  }

  private static func writeFooter(_ graph: ClaimGraph, _ body: inout MarkupWriter) {
    body.element("footer") { footer in
      footer.element("p", ["class": "quiet"], text: "Made by entities \(EntityKitVersion.current), which reads and does not judge.")
      for run in graph.runs {
        footer.line("p", ["class": "quiet"]) { line in
          line.text("Read with version \(run.version), data ")
          line.element("code", text: run.data)
          line.text(", rules ")
          line.element("code", text: run.rules)
          line.text(".")
        }
      }
    }
  }
}

extension String {
  /// What begins with the first `mark`. O(n).
  fileprivate func from(_ mark: String) -> Substring? {
    var rest = self[...]
    while let first = mark.utf8.first, let next = rest.utf8.firstIndex(of: first) {
      rest = rest[next...]
      if rest.utf8.starts(with: mark.utf8) { return rest }
      rest = rest[rest.utf8.index(after: next)...]
    }
    return nil
  }
}
