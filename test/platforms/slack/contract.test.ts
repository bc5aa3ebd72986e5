import { filesContract } from '../../contract/files.js';
import { platformContract } from '../../contract/platform.js';
import { fileScopes, leastScopes, openHarness } from './harness.js';

platformContract('Slack over signed HTTP', () => openHarness('http', [...leastScopes, 'channels:history']));
platformContract('Slack in Socket Mode', () => openHarness('socket', [...leastScopes, 'channels:history']));
platformContract('Slack without leave to read channels', () => openHarness('socket', leastScopes));
filesContract('Slack over signed HTTP', () => openHarness('http', [...leastScopes, ...fileScopes]));
filesContract('Slack in Socket Mode', () => openHarness('socket', [...leastScopes, ...fileScopes]));
