/// The store of what is published nowhere.
struct NoStore: PublicationStore {
  func begin() throws(PublishFailure) -> any PublicationUpdate {
    throw PublishFailure(.usage, "This is not published anywhere.")
  }
}
