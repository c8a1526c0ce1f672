import Testing

/// A text and the parts of lines that its explanation must have, in this order.
struct ExplanationRow: Sendable, CustomTestStringConvertible {
  let what: String
  let text: String
  let parts: [String]

  init(_ what: String, _ text: String, _ parts: String...) {
    self.what = what
    self.text = text
    self.parts = parts
  }

  var testDescription: String { "\(what): \(text)" }
}

/// Texts with the reasons that must be given for their claims, and for their making none.
enum ExplanationRows {
  static let claims: [ExplanationRow] = [
    ExplanationRow(
      "dative", "Poland sold Angola mortars.", "t:1: \"Poland sold Angola mortars.\"",
      "  Poland supplies Angola (supplies, positive, actual, in the text's own words)", "Commerce_sell, verb \"sell\", trigger \"sold\"",
      "supplier    \"Poland\", subject, name -> Poland", "recipient   \"Angola\", dative, name -> Angola", "item        \"mortars\", object"
    ),
    ExplanationRow(
      "passive", "Togo was given tanks by Libya.", "Libya supplies Togo", "Giving, verb \"give\", trigger \"given\"",
      "supplier    \"Libya\", subject, name", "recipient   \"Togo\", dative, name", "item        \"tanks\", object"),
    ExplanationRow(
      "nominalization", "Romania's sale of howitzers to Zambia went on.", "noun \"sale\", trigger \"sale\"",
      "supplier    \"Romania\", possessive, name", "recipient   \"Zambia\", behind \"to\", name", "item        \"howitzers\", behind \"of\""
    ),
    ExplanationRow(
      "origin", "The delivery of Czech mortars to Benin began.", "supplier    \"Czech\", origin, demonym -> Czech", "recipient   \"Benin\""),
    ExplanationRow(
      "denial of a predicate", "Bulgaria denied having sold Mali rifles.",
      "Bulgaria does not supply Mali (supplies, negative, actual, said by",
      "polarity    negative: \"denied\", signatures.tsv:", "\"deny\"",
      "said by     Bulgaria: \"denied\", whose subject says so, signatures.tsv:"),
    ExplanationRow(
      "denial of a sentence", "Libya armed the Polisario Front. Libya denied the charge.", "Libya supplies Polisario Front",
      "Libya does not supply Polisario Front", "trigger \"denied\", which denies an earlier claim of this row",
      "polarity    negative: \"denied\", which denies it, signatures.tsv:"),
    ExplanationRow(
      "refusal", "Ghana refused to sell Niger mortars.", "polarity    negative: \"refused\", signatures.tsv:", "\"refuse\""),
    ExplanationRow(
      "negation", "Spain did not send Peru jets.", "Spain does not supply Peru", "polarity    negative: \"not\", negation"),
    ExplanationRow(
      "negated participant", "No mortars were sold to Chad by Italy.", "polarity    negative: \"No mortars\", a participant that is denied"),
    ExplanationRow(
      "modal", "Niger may buy drones from Turkey.", "Turkey may supply Niger", "supplier    \"Turkey\", behind \"from\"",
      "recipient   \"Niger\", subject", "modality    possible: \"may\", modal"),
    ExplanationRow(
      "hedge", "Peru reportedly armed Bolivia.", "Peru may supply Bolivia", "modality    possible: \"reportedly\", hedge"),
    ExplanationRow(
      "request by a row", "Kenya asked Brazil for mortars.", "Brazil is asked to supply Kenya", "Requesting, verb \"ask\"",
      "modality    requested: \"asked\", an option of the row"),
    ExplanationRow(
      "request by a signature", "Kenya asked Brazil to supply it with mortars.",
      "recipient   \"it\", object, pronoun -> points back to \"Kenya\"",
      "modality    requested: \"asked\", signatures.tsv:"),
    ExplanationRow(
      "according to", "According to Olof Palme, Denmark funded SWAPO.", "said by Olof Palme)",
      "said by     Olof Palme: \"According to\", source phrase"),
    ExplanationRow(
      "reporting verb", "Cuba sent Grenada rifles, Olof Palme said.",
      "said by     Olof Palme: \"said\", whose subject says so, signatures.tsv:", "\"say\""),
    ExplanationRow(
      "quotation over two sentences", "\"Cuba sent rifles to Grenada,\" said Olof Palme. \"Hungary sold Libya mortars.\"",
      "Hungary supplies Libya (supplies, positive, actual, said by Olof Palme)", "said by     Olof Palme: \"said\", the words are quoted"),
    ExplanationRow(
      "speaker", "\"We are not arming SWAPO,\" said Todor Zhivkov, the Bulgarian president.",
      "supplier    \"We\", subject, speaker -> the speaker, Todor Zhivkov -> stands for its state -> Bulgaria"),
    ExplanationRow("conditional", "If Spain sells Chad tanks, Libya will object.", "modality    possible: \"If\", conditional"),
    ExplanationRow("question", "Has Spain sold Chad tanks?", "modality    possible: \"?\", question mark"),
    ExplanationRow(
      "source left out", "Tanks are said to have been sold to Chad by Mali.",
      "modality    possible: \"are said\", where nobody is named who says so"),
    ExplanationRow(
      "pronoun", "Hungary is a small state. It sold Angola mortars.", "t:1: \"It sold Angola mortars.\"",
      "supplier    \"It\", subject, pronoun -> points back to \"Hungary\" -> Hungary"),
    ExplanationRow("capital", "Moscow sold Chad tanks.", "Russia supplies Chad", "supplier    \"Moscow\", subject, capital -> Russia"),
    ExplanationRow(
      "pronoun to a capital", "Moscow kept silent. It armed Togo.",
      "supplier    \"It\", subject, pronoun -> points back to \"Moscow\" -> stands for its state -> Russia"),
    ExplanationRow(
      "apposition", "Julius Nyerere met his neighbour, Kenneth Kaunda.", "counterpart \"Kenneth Kaunda\", object, apposition -> renames"),
    ExplanationRow(
      "officials", "Bulgarian officials met Fidel Castro.",
      "party       \"Bulgarian officials\", subject, government -> belongs to Bulgaria -> Bulgaria"),
    ExplanationRow(
      "common noun", "Hezbollah is a movement. The group received rockets from Iran.",
      "recipient   \"The group\", subject, nominal -> points back to \"Hezbollah\" -> Hezbollah"),
    ExplanationRow(
      "two men", "Anwar Sadat met Menachem Begin. The two men talked to Jimmy Carter.",
      "party       \"The two men\", subject, nominal -> one of the last two, Anwar Sadat -> Anwar Sadat",
      "party       \"The two men\", subject, nominal -> one of the last two, Menachem Begin -> Menachem Begin"),
    ExplanationRow(
      "compound", "Ethiopia fought with Soviet-supplied tanks.", "Soviet Union supplies Ethiopia",
      "trigger \"Soviet-supplied\", a name and its participle in one word",
      "supplier    \"Soviet-supplied\", modifier, demonym -> Soviet Union", "recipient   \"Ethiopia\", holder, name",
      "item        \"tanks\", modified"),
  ]

  static let misses: [ExplanationRow] = [
    ExplanationRow(
      "no recipient", "Hungary sold mortars.", "verb \"sell\", trigger \"sold\"", "no recipient: nothing stands as dative or behind `to`"),
    ExplanationRow("no supplier", "Mortars were sold to Angola.", "no supplier: nothing stands as subject"),
    ExplanationRow("no goods", "Iran gave Hamas a warning.", "Giving, verb \"give\"", "the item `a warning` is not goods (needs-item)"),
    ExplanationRow("ordinary goods", "Italy sold wine to Spain.", "the item `wine` is not goods (needs-item)"),
    ExplanationRow(
      "goods by a pronoun", "Hungary gave them to Spain.",
      "the item `them` points to nothing: no weapon is named here or in the two sentences before (needs-item)"),
    ExplanationRow(
      "nobody named", "Libya sent mortars to the rebels.", "no recipient: `the rebels` (behind `to`) stands for no entity that is clear"),
    ExplanationRow(
      "supplier unclear", "The group supplied Chad with tanks.", "no supplier: `The group` (subject) stands for no entity that is clear"),
    ExplanationRow("same ends", "Hungary armed Hungary.", "both ends are the same: Hungary"),
    ExplanationRow(
      "bare place", "Olof Palme visited Hungary.", "verb \"visit\"",
      "`Hungary` is a bare place; the counterpart must be a person or a body of persons"),
    ExplanationRow("second object", "Hungary called Olof Palme a killer.", "`a killer` behind the object must not be there (bare-object)"),
    ExplanationRow(
      "infinitive", "Olof Palme saw Fidel Castro.", "it stands neither in the infinitive nor behind a modal verb (infinitive)"),
    ExplanationRow("sport", "Benjamin Netanyahu met Fidel Castro in the football stadium.", "the sentence has words of sport"),
    ExplanationRow("no counterpart", "Romania's meeting was long.", "noun \"meeting\"", "no counterpart: nothing stands behind `with`"),
    ExplanationRow("no party", "Nobody met Olof Palme.", "no party: `Nobody` (subject) stands for no entity that is clear"),
    ExplanationRow("other part of speech", "Hungary was silent on the phone.", "it is read as a noun, and the row is for a verb"),
    ExplanationRow(
      "the row that got furthest", "Italy handed over Sicily to Malta.", "verb \"hand over\"", "the item `Sicily` is not goods (needs-item)"
    ),
    ExplanationRow(
      "compound without recipient", "American-supplied bombs fell.", "trigger \"American-supplied\"",
      "no recipient: nobody is named who has what it modifies"),
  ]
}
