import type { Card } from '../../cards/card.js';

const schedulingCommand = 'digest';
const forEveryone: readonly (string | null)[] = ['preview', 'list'];

/** Discord shows such a command only to members who may manage the server, until the server's settings say otherwise. */
export const isScheduling = (command: string): boolean => command === schedulingCommand;

/** True for what changes when, or what, a channel is told. */
export function changesSchedule(command: string, action: string | null): boolean {
  return isScheduling(command) && !forEveryone.includes(action);
}

export const scheduleRefusal: Card = {
  heading: 'Nothing was changed',
  parts: [
    {
      role: 'note',
      runs: [
        {
          kind: 'text',
          text: 'Only editors, and members with the permission Manage Server, change what is posted in a channel. Ask one of them, or use /digest preview.',
        },
      ],
    },
  ],
  buttons: [],
  stamp: '',
};
