import Testing

@testable import Model

@Suite struct TextDecoderTests {
  /// Undeclared text, and how the system's converter writes it.
  @Test(arguments: [
    ("CP1251", "Войска вошли в город во вторник утром, сообщил представитель штаба. Потерь нет."),
    ("KOI8-R", "Войска вошли в город во вторник утром, сообщил представитель штаба. Потерь нет."),
    (
      "ISO-8859-5",
      "Войска вошли в город во вторник утром, сообщил представитель штаба. Потерь нет."
    ),
    ("CP866", "Войска вошли в город во вторник утром, сообщил представитель штаба. Потерь нет."),
    ("CP1251", "Українські підрозділи залишили місто у вівторок, повідомила міська рада."),
    ("CP1256", "قال المتحدث باسم الجيش إن القوات دخلت المدينة يوم الثلاثاء دون قتال."),
    ("ISO-8859-6", "قال المتحدث باسم الجيش إن القوات دخلت المدينة يوم الثلاثاء دون قتال."),
    ("CP1255", "הכוחות נכנסו לעיר ביום שלישי בבוקר, אמר דובר הצבא. לא היו נפגעים."),
    ("CP1253", "Οι δυνάμεις μπήκαν στην πόλη την Τρίτη το πρωί, είπε ο εκπρόσωπος του στρατού."),
    ("CP1250", "Vojska vstoupila do města v úterý ráno, řekl mluvčí štábu. Žádné ztráty nebyly."),
    (
      "CP1250",
      "Wojsko weszło do miasta we wtorek rano, powiedział rzecznik. Żołnierze są bezpieczni."
    ),
    (
      "CP1254", "Birlikler salı sabahı şehre girdi, dedi sözcü. Çatışma çıkmadı, ağır kayıp olmadı."
    ),
    (
      "CP1252",
      "Les troupes sont entrées à l’aube, a déclaré le porte-parole de l’armée. Où étaient-elles ?"
    ),
    (
      "CP1252",
      "Die Truppen rückten am Dienstag in die Stadt ein, erklärte der Sprecher. Größere Verluste gab es nicht."
    ),
    (
      "CP1252",
      "As tropas entraram na cidade na terça-feira, segundo as informações. Não há vítimas à vista."
    ),
    (
      "CP1252",
      "El portavoz dijo que las tropas entraron en la región el miércoles por la mañana, según él."
    ),
    ("GB18030", "军方发言人说，部队在星期二早上进入了这个城市。在这里的人们说，他们没有听到枪声。"),
    ("BIG5", "軍方發言人說，部隊在星期二早上進入了這個城市。在這裡的人們說，他們沒有聽到槍聲。"),
    ("EUC-JP", "軍の報道官は、部隊が火曜日の朝に町に入ったと述べた。戦闘はなかったという。"),
    ("CP932", "軍の報道官は、部隊が火曜日の朝に町に入ったと述べた。戦闘はなかったという。"),
    ("CP949", "군 대변인은 부대가 화요일 아침에 도시로 들어갔다고 말했다. 전투는 없었다고 한다."),
  ])
  func undeclaredTextIsKnownByItsCharacters(encoding: String, words: String) throws {
    let bytes = try #require(encode(words, as: encoding))
    let text = try decodeText(bytes)
    #expect(text.string(text.extent) == words)
    #expect(text.origin.fileOffset(text.bytes.count) == bytes.count)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16IsKnownWithAndWithoutItsMark(encoding: String) throws {
    let words = "قال: Sirte “fell”\nand 🕊 came.\n"
    for mark in ["", "\u{FEFF}"] {
      let bytes = try #require(encode(mark + words, as: encoding))
      let text = try InputFormat.read(bytes)
      #expect(text.string(text.extent) == words)
      let fell = try #require(FoldedNeedle("fell").first(in: text.bytes, text.extent))
      let range = text.origin.fileRange(fell)
      #expect(Array(bytes[range.indices]) == encode("fell", as: encoding))
    }
  }

  @Test(arguments: [
    ("<?xml version='1.0' encoding='windows-1251'?><p>", TextEncoding.bytes("CP1251")),
    ("<html><head><meta charset=\"GB2312\">", .sequences("GB18030")),
    ("<html><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'>", .bytes("KOI8-R")),
    ("<meta charset=latin1>", .windows1252), ("<meta charset=utf-16>", .utf8),
    ("<meta charset=nonsense><meta charset=\"euc-kr\"/>", .sequences("CP949")),
    ("<p>no word of it: charset=koi8-r</p>", nil), ("<meta charset=", nil), ("", nil),
  ])
  func markupNamesItsEncoding(markup: String, expected: TextEncoding?) {
    #expect(TextEncoding.declared(inMarkup: Array(markup.utf8)) == expected)
  }

  @Test func whatIsDeclaredGoesBeforeWhatItLooksLike() throws {
    let words = "Ελλάδα"
    let bytes = try #require(encode(words, as: "ISO-8859-7"))
    #expect(try decodeText(bytes, declared: .bytes("ISO-8859-7")).bytes == Array(words.utf8))
  }

  @Test func convertedFilesKeepTheirOldDeclaration() throws {
    let words = "<meta charset=windows-1251>Привет"
    let text = try decodeText(Array(words.utf8), declared: .bytes("CP1251"))
    #expect(text.bytes == Array(words.utf8))
  }

  @Test func textOfEscapesIsReadWhereItIsDeclared() throws {
    let words = "部隊が町に入った。\nabc"
    let bytes = try #require(encode(words, as: "ISO-2022-JP"))
    #expect(bytes.allSatisfy { $0 < 0x80 })
    #expect(
      try decodeText(bytes, declared: TextEncoding(label: "ISO-2022-JP".utf8)).bytes
        == Array(words.utf8))
  }

  @Test func charactersOfSeveralBytesMapBack() throws {
    let bytes = try #require(encode("部队进入Sirte城市", as: "GB18030"))
    let text = try decodeText(bytes, declared: .sequences("GB18030"))
    let name = try #require(FoldedNeedle("sirte").first(in: text.bytes, text.extent))
    #expect(text.origin.fileRange(name) == TextRange(8, 13))
    #expect(text.origin.fileRange(TextRange(name.end, name.end + 3)) == TextRange(13, 15))
  }

  @Test func wordsOfAPageInAnotherEncodingMapBack() throws {
    let words = "<html><p>Salamé était à l’hôtel de ville &amp; après Sirte.</p></html>"
    let bytes = try #require(encode(words, as: "CP1252"))
    let text = try InputFormat.read(bytes)
    for word in ["tait", "tel", "ville", "apr", "Sirte"] {
      let range = try #require(FoldedNeedle(word.lowercased()).first(in: text.bytes, text.extent))
      #expect(bytes[text.origin.fileOffset(range.start)...].starts(with: word.utf8), "\(word)")
    }
  }

  @Test func decodingGoesOnBehindWhatIsNotValid() throws {
    let city = try #require(encode("城市", as: "GB18030"))
    let text = try decodeText(city + [0xFF] + city + [0x81], declared: .sequences("GB18030"))
    #expect(text.string(text.extent) == "城市\u{FFFD}城市\u{FFFD}")
    let odd = try decodeText([0xFE, 0xFF, 0, 0x61, 0xD8, 0, 0, 0x62, 0x63])
    #expect(odd.string(odd.extent) == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func everyNameIsKnownToTheSystemAndStandsOnce() {
    var seen: Set<String> = []
    for (encoding, labels) in TextEncoding.labels {
      for label in labels.split(separator: " ") {
        #expect(seen.insert(String(label)).inserted, "\(label)")
        #expect(TextEncoding(label: " \"\(label.uppercased())\"".utf8) == encoding)
      }
      switch encoding {
      case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252: break
      case .bytes(let name), .sequences(let name), .escapes(let name):
        let converter = Converter(from: name)
        let isKnown = converter != nil
        #expect(isKnown, "\(name)")
      }
    }
  }

  @Test func windows1252IsAsTheSystemHasIt() throws {
    let table = try #require(ByteTable("CP1252"))
    for byte in 0..<256 {
      #expect(
        (table.characters[byte] ?? [0xEF, 0xBF, 0xBD]) == ByteTable.windows1252.characters[byte])
    }
  }

  @Test func everyByteValueIsReadInEveryEncoding() throws {
    let bytes = Array(UInt8.min...UInt8.max) + Array((UInt8.min...UInt8.max).reversed())
    for (encoding, _) in TextEncoding.labels {
      let text = try decodeText(bytes, declared: encoding)
      #expect((try? UTF8Span(validating: text.bytes.span)) != nil)
      #expect(text.origin.fileOffset(text.bytes.count) == bytes.count)
      let starts = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 }
      let offsets = starts.map(text.origin.fileOffset)
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
