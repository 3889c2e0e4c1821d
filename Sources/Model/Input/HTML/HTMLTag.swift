/// The elements of HTML that reading a page depends on.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// Any other element.
  case other
  /// No element: a stretch of text.
  case text
  /// The whole file.
  case document
  case a, abbr, address, applet, area, article, aside, audio, b, base, bdi, bdo, big, blockquote,
    body, br, button
  case canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn,
    dialog, dir, div
  case dl, dt, em, embed, fieldset, figcaption, figure, font, footer, foreignobject, form, frame,
    frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd,
    label, legend, li, link
  case listing, main, map, mark, marquee, math, menu, meta, meter, nav, nobr, noembed, noframes,
    noscript, object, ol
  case optgroup, option, output, p, param, picture, plaintext, pre, progress, q, rp, rt, ruby, s,
    samp, script, search
  case section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg,
    table, tbody, td
  case template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr,
    xmp
}

extension HTMLTag {
  /// What an element is to the parser and to whoever reads its tree.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// It has no content and no end tag.
    static let void = Traits(rawValue: 1)
    /// Its content is text up to its end tag, whatever looks like a tag in it.
    static let raw = Traits(rawValue: 1 << 1)
    /// It stands on lines of its own, and ends an open paragraph.
    static let block = Traits(rawValue: 1 << 2)
    /// End tags do not reach beyond it.
    static let scope = Traits(rawValue: 1 << 3)
    /// An end tag of an inline element does not reach beyond it; the standard calls it special.
    static let special = Traits(rawValue: 1 << 4)
    /// It stands in the head of a page.
    static let head = Traits(rawValue: 1 << 5)
    /// Nothing in it is shown as text of the page.
    static let unseen = Traits(rawValue: 1 << 6)
  }

  var traits: Traits { Self.allTraits[Int(rawValue)] }

  private static let allTraits: [Traits] = allCases.map(traits)

  private static func traits(of tag: HTMLTag) -> Traits {
    switch tag {
    case .area, .base, .br, .col, .embed, .img, .input, .link, .meta, .param, .source, .track, .wbr:
      [.base, .link, .meta].contains(tag) ? [.void, .special, .head, .unseen] : [.void, .special]
    case .frame: [.void, .special, .unseen]
    case .hr: [.void, .special, .block]
    case .script, .style: [.raw, .special, .head, .unseen]
    case .title: [.raw, .special, .head]
    case .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext: [.raw, .special, .unseen]
    case .template: [.scope, .special, .head, .unseen]
    case .head, .datalist, .canvas, .audio, .video, .svg, .math: [.special, .unseen]
    case .select: [.special, .unseen]
    case .html, .body, .frameset, .document: [.special, .scope, .block]
    case .table, .td, .th, .caption: [.special, .scope, .block]
    case .applet, .marquee, .object, .foreignobject: [.special, .scope]
    case .colgroup, .tbody, .tfoot, .thead, .tr: [.special, .block]
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .li,
      .listing, .main,
      .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .ul:
      [.special, .block]
    case .button: [.special]
    case .noscript: [.special, .unseen]
    case .other, .text, .a, .abbr, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em,
      .font, .i, .ins, .kbd,
      .label, .legend, .map, .mark, .meter, .nobr, .optgroup, .option, .output, .picture, .progress,
      .q, .rp, .rt,
      .ruby, .s, .samp, .slot, .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .`var`:
      []
    }
  }

  var isHeading: Bool { (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) }
}

/// Finds the element of a name.
struct HTMLTagTable: Sendable {
  private static let slotCount = 512
  private var keys = Array(repeating: UInt64(0), count: slotCount)
  private var tags = Array(repeating: HTMLTag.other, count: slotCount)

  static let standard = HTMLTagTable()

  private init() {
    for tag in HTMLTag.allCases where tag.rawValue > HTMLTag.document.rawValue {
      let key = "\(tag)".utf8.reduce(HTMLName()) { $0.appending($1) }.key
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      keys[slot] = key
      tags[slot] = tag
    }
  }

  private static func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55) }

  /// The element whose name has a key.
  func tag(of key: UInt64) -> HTMLTag {
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return tags[slot] }
      slot = (slot + 1) % Self.slotCount
    }
    return .other
  }
}

/// The name of a tag or of an attribute, in lower case, as a number: its letters where there are no more than eight, else a
/// hash of them.
///
/// Names that have a hash in common are taken for the same name, which does no harm.
struct HTMLName {
  private(set) var key: UInt64 = 0
  private var count = 0

  init() {}

  init(_ name: some Sequence<UInt8>) { for byte in name { append(byte) } }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let letter = UInt64(Folding.lowercase(byte))
    key = count < 8 ? key << 8 | letter : (key ^ letter) &* 0x0000_0100_0000_01B3
    count += 1
  }

  func appending(_ byte: UInt8) -> HTMLName {
    var name = self
    name.append(byte)
    return name
  }
}
