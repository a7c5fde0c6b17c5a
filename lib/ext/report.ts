/** The one place that logs. */

/** Tells a developer about a failure of ours, without disturbing the page: a debug line, which consoles hide by default. */
export function report(where: string, error: unknown): void {
  console.debug(`plainchain: ${where}:`, error);
}
