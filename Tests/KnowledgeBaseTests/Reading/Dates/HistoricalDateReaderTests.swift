import KnowledgeBase
import Testing

struct HistoricalDateReaderTests {
  /// Years as in astronomy: 1 BCE is 0, 2330 BCE is -2329.
  @Test(arguments: [
    ("1813", 1813, 1813, false),
    ("1 CE", 1, 1, false),
    ("1 BCE", 0, 0, false),
    ("44 BCE", -43, -43, false),
    ("12000 BCE", -11999, -11999, false),
    ("c. 2330 BCE", -2329, -2329, true),
    ("C. 2330 bce", -2329, -2329, true),
    ("c.1500", 1500, 1500, true),
    ("April 2005", 2005, 2005, false),
    ("12 April 2005", 2005, 2005, false),
    ("April 12, 2005", 2005, 2005, false),
    ("2005-04-12", 2005, 2005, false),
    ("29 February 2004", 2004, 2004, false),
    ("15 March 44 BCE", -43, -43, false),
    ("by 1813", 1813, 1813, true),
    ("before 1813", 1812, 1812, true),
    ("after 1813", 1814, 1814, true),
    ("before 1 CE", 0, 0, true),
    ("before 500 BCE", -500, -500, true),
    ("after 500 BCE", -498, -498, true),
    ("before 12 April 2005", 2005, 2005, true),
    ("after April 2005", 2005, 2005, true),
    ("1880s", 1880, 1889, false),
    ("1900s", 1900, 1909, false),
    ("early 1880s", 1880, 1882, true),
    ("mid 1880s", 1883, 1886, true),
    ("late 1880s", 1887, 1889, true),
    ("before 1880s", 1879, 1879, true),
    ("480s BCE", -488, -479, false),
    ("1st century", 1, 100, false),
    ("19th century", 1801, 1900, false),
    ("19th Century CE", 1801, 1900, false),
    ("1st century BCE", -99, 0, false),
    ("2nd century BCE", -199, -100, false),
    ("early 19th century", 1801, 1833, true),
    ("mid 19th century", 1834, 1867, true),
    ("mid-19th century", 1834, 1867, true),
    ("late 19th century", 1868, 1900, true),
    ("early 2nd century BCE", -199, -167, true),
    ("after 2nd century BCE", -99, -99, true),
    ("c. early 19th century", 1801, 1833, true),
    ("late 1813", 1813, 1813, false),
    ("early April 2005", 2005, 2005, false),
    ("1894–1920", 1894, 1920, false),
    ("1894-1920", 1894, 1920, false),
    ("1894 — 1920", 1894, 1920, false),
    ("1894\u{a0}–\u{a0}1920", 1894, 1920, false),
    ("c. 1894–1920", 1894, 1920, true),
    ("1894–c. 1920", 1894, 1920, true),
    ("500–200 BCE", -499, -199, false),
    ("500 BCE – 200 CE", -499, 200, false),
    ("500 BCE – 200", -499, 200, false),
    ("100–200 CE", 100, 200, false),
    ("2nd–1st century BCE", -199, 0, false),
    ("2nd century BCE – 1st century CE", -199, 100, false),
    ("late 19th–early 20th century", 1868, 1933, true),
    ("1880s–1890s", 1880, 1899, false),
    ("1880s–1920", 1880, 1920, false),
    ("12 April 2005 – 3 May 2006", 2005, 2006, false),
    ("2005-04-12–2006-01-02", 2005, 2006, false),
    ("2005-04-12-2006-01-02", 2005, 2006, false),
    ("April 2005 – May 2005", 2005, 2005, false),
    ("1894–present", 1894, HistoricalDate.presentYear, false),
    ("c. 5th century BCE – Present", -499, HistoricalDate.presentYear, true),
    ("19th century – 1850", 1801, 1850, false),
    ("before 1813 – 1850", 1812, 1850, true),
  ])
  func `A date is an interval of years, exact or not`(text: String, first: Int, last: Int, isApproximate: Bool) {
    #expect(
      HistoricalDateReader.read(text)
        == HistoricalDate(firstYear: first, lastYear: last, isApproximate: isApproximate))
  }

  @Test(arguments: [
    "", " ", "–", "1813–", "–1813", "0", "0 BCE", "1813 AD", "AD 1813", "BCE", "century", "the 1880s", "1885s",
    "2th century",
    "11st century", "0th century", "19th", "2nd–1st", "19th–1920", "31 April 2005", "April 31, 2005",
    "29 February 2005",
    "2005-02-30", "April", "12 April", "April 12 2005", "2005-04", "1920–1894", "200–500 BCE", "1894–1920–1930",
    "present", "present–1900", "circa 1500", "c 1500", "about 1500", "early", "early c. 1500", "before", "1894–20",
    "April–May 2005", "123456", "1894 to 1920", "1813?", "19 th century", "١٨١٣",
  ])
  func `Anything else is no date`(text: String) {
    #expect(HistoricalDateReader.read(text) == nil)
  }

  @Test func `Dates are in order of their start, then of their end`() {
    let texts = ["c. 2330 BCE", "2nd–1st century BCE", "1st century BCE", "1813", "1813–1839", "1813–present", "1880s"]
    let dates = texts.compactMap(HistoricalDateReader.read)
    #expect(dates.count == texts.count)
    #expect(dates.reversed().sorted() == dates)
  }
}
