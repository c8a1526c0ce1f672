import EntityKit

/// Reads data files of the user's own: gazetteers, decisions.
enum DataFileLoader {
  /// The file at `path`, `-` for standard input. A file that cannot be read, or is not UTF-8, is bad data.
  static func file(_ path: String) throws(Failure) -> DataFile {
    let decoded: DecodedText
    do throws(SystemError) {
      var bytes = try FileBytes(path: path == "-" ? nil : path)
      decoded = DecodedText(bytes.rest())
      if let failure = bytes.failure { throw failure }
    } catch {
      throw .badData("\(path):1:1: error: \(error)")
    }
    if let fault = decoded.fault {
      throw .badData("\(path):\(fault.line):\(fault.column): error: \(fault.message)")
    }
    return DataFile(name: path, text: decoded.text)
  }
}
