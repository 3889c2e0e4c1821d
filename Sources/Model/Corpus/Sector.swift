/// What part of society an actor is of, by PLOVER's codes.
public enum Sector: String, CaseIterable, Sendable {
  case government = "GOV"
  case legislature = "LEG"
  case judiciary = "JUD"
  case military = "MIL"
  case police = "COP"
  case intelligence = "SPY"
  case rebels = "REB"
  /// Armed, and of no known side.
  case unaffiliatedForces = "UAF"
  case opposition = "OPP"
  case party = "PTY"
  case internationalOrganisation = "IGO"
  case nongovernmental = "NGO"
  case journalists = "JRN"
  case business = "BUS"
  case education = "EDU"
  case religion = "REL"
  case civilians = "CVL"
  case unknown = "UNK"
}

extension Sector {
  /// How far a word of a role or name decides.
  private enum Weight: Sendable {
    /// Whatever the role belongs to: a general is of the military.
    case firm
    /// As a word of a role, and not beside a word of civil offices: a secretary-general is no general.
    case rank
    case civil
    /// Where it belongs to nobody whose sector is known: a president is of the government, that of a company is not.
    case loose
  }

  /// The sectors that words of roles and names tell.
  // One row per line reads as a table.
  // swift-format-ignore
  private static let table: [(Sector, Weight, String)] = [
    (.rebels,       .firm,  "rebel rebels insurgent insurgents insurgency militant militants warlord resistance mujahideen revolutionaries guerrillas"),
    (.opposition,   .firm,  "opposition"),
    (.judiciary,    .firm,  "judge justice prosecutor court tribunal attorney judiciary judicial magistrate"),
    (.intelligence, .firm,  "intelligence spy mukhabarat"),
    (.police,       .firm,  "police sheriff constable detective gendarmerie"),
    (.legislature,  .firm,  "parliament parliamentary lawmaker legislator senator sen congressman congresswoman mp mep congress senate assembly knesset majlis legislature bundestag duma"),
    (.military,     .firm,  "army armies navy naval military marines coastguard commandos"),
    (.military,     .rank,  "general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm brigadier brig marshal"),
    (.unknown,      .civil, "director manager commissioner inspector coordinator rapporteur consul auditor delegate"),
    (.journalists,  .firm,  "journalist reporter correspondent editor newspaper television radio"),
    (.religion,     .firm,  "mufti imam ayatollah pope cardinal archbishop bishop patriarch rabbi mullah church"),
    (.education,    .firm,  "professor university college school academy"),
    (.business,     .firm,  "ceo owner company corporation businessman bank airlines airways industries holdings corp inc ltd plc"),
    (.civilians,    .firm,  "activist lawyer analyst expert economist historian author writer singer actor actress coach engineer"),
    (.government,   .civil, "secretary governor"),
    (.government,   .loose, "president minister premier chancellor undersecretary mayor king queen prince princess emir amir sultan envoy ambassador diplomat dictator ministry government cabinet presidency embassy department"),
    (.legislature,  .loose, "speaker representatives"),
    (.military,     .loose, "commander cmdr officer forces"),
  ]

  private static let ofWord = Dictionary(
    table.flatMap { sector, weight, words in
      words.split(separator: " ").map { (String($0), (sector: sector, weight: weight)) }
    }, uniquingKeysWith: { first, _ in first })

  /// The sector of a person with a role: that which its words tell, else that of what it belongs to.
  init?(role title: String, of owner: Sector?) {
    let civil = Self.told(by: title, .civil)
    let rank = civil == nil ? Self.told(by: title, .rank) : nil
    let told =
      Self.told(by: title, .firm) ?? rank ?? owner ?? Self.told(by: title, .loose) ?? civil
    guard let told, told != .unknown else { return nil }
    self = told
  }

  /// The sector of a group or of a state by what it is called and what it is; `nil` for persons and places.
  init?(name: String, kind: ActorKind) {
    let told = Self.told(by: name, .firm) ?? Self.told(by: name, .loose)
    switch kind {
    case .person, .place: return nil
    case .state: self = .government
    case .government: self = told ?? .government
    case .party: self = .party
    case .media: self = .journalists
    case .population: self = .civilians
    case .internationalOrganisation: self = .internationalOrganisation
    case .organisation: self = told ?? .unknown
    case .armedGroup: self = told ?? .unaffiliatedForces
    }
  }

  /// The sector that the first word tells of those with a weight.
  private static func told(by text: String, _ weight: Weight) -> Sector? {
    Folding.fold(text).utf8.split { !isLetter($0) }.lazy
      .compactMap { ofWord[String(decoding: Array($0), as: UTF8.self)] }
      .first { $0.weight == weight }?.sector
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
}
