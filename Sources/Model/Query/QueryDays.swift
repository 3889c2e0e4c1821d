extension Query {
  /// The same query for what may have happened on some days.
  ///
  /// - Parameter earlier: days to which the query was narrowed so before; they are given up for the new ones.
  public func narrowed(to days: DateSpan, insteadOf earlier: DateSpan?) -> Query {
    let given = earlier.map { [Condition.from($0.first), .to($0.last)] } ?? []
    let kept = conjuncts.filter { !given.contains($0) }
    return Query(condition: .and(kept + [.from(days.first), .to(days.last)]))
  }
}
