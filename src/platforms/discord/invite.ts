import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

const leastPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** Where an administrator adds the bot to a server, with no more rights than it uses. */
export function inviteUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: leastPermissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
