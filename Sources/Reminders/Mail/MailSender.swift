/// Who sends the e-mails of a group, and where people can stop them.
package struct MailSender: Hashable, Sendable {
  package var name: String
  package var address: String

  /// What a program for e-mails replaces with the address at which one person stops them.
  package var unsubscribe: String

  /// Addresses that lead nowhere (RFC 2606): until somebody puts the right ones in their place, an e-mail
  /// reaches nobody by mistake.
  package static let nobody = "sender@example.invalid"
  package static let unsubscribePlaceholder = "https://example.invalid/unsubscribe"

  package init(
    name: String, address: String = nobody, unsubscribe: String = unsubscribePlaceholder
  ) {
    self.name = name
    self.address = address
    self.unsubscribe = unsubscribe
  }
}
