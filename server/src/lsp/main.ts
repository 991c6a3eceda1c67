// The entry of dist/server.js.
import { startLanguageServer } from './start.ts';

startLanguageServer();
