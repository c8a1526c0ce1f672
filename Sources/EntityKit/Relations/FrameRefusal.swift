/// The first condition of a frame that a place in the text does not meet.
enum FrameRefusal: Sendable, Equatable {
  /// The word is neither the verb of a clause nor the head of a noun group, or its rows are for the other of the two.
  case notHead
  /// The particle of `hand over` is not there.
  case particle
  /// The object of an idiom, the second noun of a phrase, or the word of contact behind `round of` is not there.
  case companion
  /// Only the infinitive evokes the frame.
  case infinitive
  /// Only behind `in`.
  case inPhrase
  /// No place is said in which it happened, or more hangs on the verb.
  case inPlace
  /// Nothing that stands for an entity fills a role.
  case empty(Frame.Role)
  /// What is supplied is not named or is no goods.
  case item
  /// A contest: meeting is playing.
  case sport
  /// Lists that are too long to have been read right.
  case longLists
  /// Another object follows: `called Y a killer`.
  case secondObject
  /// An infinitive hangs on the noun: `a call from X to resign`.
  case infinitiveFollows
  /// It is denied, which says nothing about a contact: `failed to reach agreement`.
  case denied
  /// The other end is a bare place where a person or a body of persons is wanted.
  case place
  /// The other end is not a person.
  case individual
  /// Both ends are one entity.
  case sameEnds

  /// How far a frame got before this stopped it, `filled` of its roles being filled. Comparable within a sentence.
  func progress(filled: Int) -> Int {
    switch self {
    case .notHead: 0
    case .particle, .companion, .infinitive, .inPhrase, .inPlace, .infinitiveFollows: 1
    case .empty: 2 + filled
    case .item, .sport, .longLists, .secondObject, .place, .individual, .denied: 6
    case .sameEnds: 7
    }
  }
}
