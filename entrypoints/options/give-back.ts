import { browser } from '../../lib/ext/browser.ts';
import { originsOf } from '../../lib/ext/reader-script.ts';
import { report } from '../../lib/ext/report.ts';

/** Hands back the permission for hosts that the reader removed. One that was not held, or that the browser keeps, costs only a log line. */
export async function giveBack(hosts: readonly string[]): Promise<void> {
  for (const host of hosts) {
    for (const origin of originsOf(host)) {
      try {
        await browser.permissions.remove({ origins: [origin] });
      } catch (error) {
        report('options.giveBack', error);
      }
    }
  }
}
