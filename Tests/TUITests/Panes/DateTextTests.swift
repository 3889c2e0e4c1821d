import Testing

@testable import Model
@testable import TUI

struct DateTextTests {
  @Test(arguments: [
    ("2019-04-04", "2019-04-04", "2019-04-04"), ("2019-04-04?", "2019-04-04?", "2019-04-04?"),
    ("2019-04", "2019-04", "2019-04"), ("2019~", "2019~", "2019~"),
    ("2019-21", "2019 spring", "2019 spring"), ("2019-24", "2019 winter", "2019 winter"),
    ("2019-34", "2019-Q2", "2019-Q2"), ("2014/2019", "2014/2019", "2014/2019"),
    ("2020-01-04/2020-01-06", "2020-01-04/06", "2020-01-04/06"),
    ("2020-01-30/2020-02-03", "2020-01-30/02-03", "2020-01/02"),
    ("2020-01-30~/2020-02-03~", "2020-01/02~", "2020-01/02~"),
    ("2019-12-30/2020-01-05", "2019-12/2020-01", "2019/2020"),
  ])
  func fitsItsColumn(edtf: String, wide: String, narrow: String) throws {
    let span = try #require(DateSpan(edtf: edtf))
    #expect(DateText.text(span, columns: DateText.columns(in: 80)) == wide)
    #expect(DateText.text(span, columns: DateText.columns(in: 40)) == narrow)
  }
}
