import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerLateCode } from '../lib/page/late-code.ts';
import { wrapMarks } from '../lib/page/wrap-marks.ts';

/** mark.js and what guards it. The background puts this script into a page that is still enough to be wrapped. */
export default defineUnlistedScript(() => offerLateCode('wrap', wrapMarks));
