import CacheKit
import Synchronization

/// Work that several tasks ask for, and one does.
final class SharedWork<Product: Sendable>: Sendable {
  private let tasks = Mutex<[CacheKey: Task<Result<Product, PublishFailure>, Never>]>([:])

  /// The product of a key: made now, or by the task that has begun to make it.
  ///
  /// It is remembered only while it is made: afterward, it is in the cache, or its failure may have passed.
  func share(
    _ key: CacheKey,
    _ work: @escaping @Sendable () async throws(PublishFailure) -> Product
  ) async throws(PublishFailure) -> Product {
    let (task, isOwn) = tasks.withLock { tasks in
      if let task = tasks[key] { return (task, false) }
      let task = Task<Result<Product, PublishFailure>, Never> {
        do throws(PublishFailure) {
          return .success(try await work())
        } catch {
          return .failure(error)
        }
      }
      tasks[key] = task
      return (task, true)
    }
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      if isOwn { task.cancel() }
    }
    if isOwn { tasks.withLock { $0[key] = nil } }
    return try result.get()
  }
}
