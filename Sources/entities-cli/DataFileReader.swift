import EntityKit

/// Reads data files of a user's own: gazetteers, decisions.
enum DataFileReader {
  /// The file at `path`; `-` is standard input. Bytes that are not UTF-8 are a fault.
  static func read(_ path: String) throws(Failure) -> DataFile {
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
