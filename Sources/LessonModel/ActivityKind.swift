extension Activity {
  /// The kinds of activities, by the one name that authors write and all data uses.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case quiz
    case exercise
    case roleplay
    case worksheet
    case apply
    case card
  }

  package var kind: Kind {
    switch self {
    case .quiz: .quiz
    case .exercise: .exercise
    case .rolePlay: .roleplay
    case .worksheet: .worksheet
    case .apply: .apply
    case .card: .card
    }
  }
}

extension Quiz {
  /// The ways in which a quiz is answered, by the one name that all data uses.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One choice is right.
    case single

    /// Several choices are right.
    case multiple
    case truth
    case text
    case number
    case order
    case match
    case gaps
  }

  package var kind: Kind {
    switch answer {
    case .choices(let choices): choices.count { $0.isRight } > 1 ? .multiple : .single
    case .truth: .truth
    case .text: .text
    case .number: .number
    case .order: .order
    case .matching: .match
    case .blanks: .gaps
    }
  }
}

extension Worksheet.Field.Kind {
  /// The kinds of fields, by the one name that authors write as `type` and all data uses.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case line
    case text
    case number
    case date
    case choice
    case rating
    case table
  }

  package var name: Name {
    switch self {
    case .line: .line
    case .text: .text
    case .number: .number
    case .date: .date
    case .choice: .choice
    case .rating: .rating
    case .table: .table
    }
  }
}
