/** The one door to the WebExtension API for the background and our own pages: promises everywhere, also in Chromium before 148. */
import browser from 'webextension-polyfill';

export { browser };
