import EntityKit

// The essentials have no ICU to load, which is most of Foundation's start-up time.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Lines that hold one document each as a JSON object, with the keys of this program or of `trafilatura --json`.
enum JSONLinesInput {
  /// A line that gives no document.
  struct BadLine: Error, Sendable {
    /// What is wrong with it.
    let message: String
  }

  /// The document on `line`. `defaultID` names it where it has no id.
  static func document(_ line: String, defaultID: String) -> Result<Document, BadLine> {
    if let members = FlatJSON.members(of: line), let text = members["text"] {
      func string(_ keys: Line.Key...) -> String? { keys.lazy.compactMap { members[$0.rawValue] }.first { !$0.isEmpty } }
      return .success(
        Document(
          id: string(.id) ?? defaultID, text: text, title: string(.title), date: string(.date), author: string(.author),
          outlet: string(.outlet, .sourceHostname, .sitename, .hostname), source: string(.source, .url)))
    }
    do {
      let object = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      return .success(
        Document(
          id: object.id ?? defaultID, text: object.text, title: object.title, date: object.date, author: object.author,
          outlet: object.outlet, source: object.source))
    } catch let error as BadLine {
      return .failure(error)
    } catch DecodingError.typeMismatch {
      return .failure(BadLine(message: "not a JSON object"))
    } catch {
      return .failure(BadLine(message: "not valid JSON"))
    }
  }

  /// The keys that are read. Anything may be missing or null but the text.
  private struct Line: Decodable {
    enum Key: String, CodingKey {
      case id, text, title, date, author, outlet, sitename, hostname, source, url
      case sourceHostname = "source-hostname"
    }

    var id: String?
    var text: String
    var title: String?
    var date: String?
    var author: String?
    var outlet: String?
    var source: String?

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      // A value of another type than expected is as good as none: the text can be read all the same.
      func string(_ keys: Key...) -> String? {
        keys.lazy.compactMap { try? values.decode(String.self, forKey: $0) }.first { !$0.isEmpty }
      }
      guard var text = try? values.decode(String.self, forKey: .text) else {
        throw BadLine(message: "no \"text\" in the object")
      }
      text.makeContiguousUTF8()
      self.text = text
      id = string(.id) ?? (try? values.decode(Int.self, forKey: .id)).map(String.init)
      title = string(.title)
      date = string(.date)
      author = string(.author)
      // trafilatura calls the site's own name `source-hostname` and its domain `hostname`; `source` is the address.
      outlet = string(.outlet, .sourceHostname, .sitename, .hostname)
      source = string(.source, .url)
    }
  }
}
