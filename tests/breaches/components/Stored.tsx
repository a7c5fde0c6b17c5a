export { changeSettings } from '../lib/ext/settings-store.ts';
