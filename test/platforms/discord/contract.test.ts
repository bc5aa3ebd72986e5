import { filesContract } from '../../contract/files.js';
import { platformContract } from '../../contract/platform.js';
import { openHarness } from './harness.js';

platformContract('Discord', openHarness);
filesContract('Discord', openHarness);
