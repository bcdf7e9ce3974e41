import type { Language } from '../../src/source/language.ts';
import type { ProfileOption, ProfileOptions } from '../../src/trade/profile/profile-options.ts';
import type { ChatRequest } from './answer-stream.ts';
import type { ProfilePart, ReaderProfile } from './profile-store.ts';
import type { ServiceConnection } from './service-connection.ts';

/** The choices of every part of a profile; those of the widget's own and those of the server. */
export type ProfileChoices = Readonly<Record<ProfilePart, readonly ProfileOption[]>>;

const FROM_SERVER = ['sector', 'region', 'market'] as const satisfies readonly (keyof ProfileOptions)[];

/**
 * Asks the server that answers questions, at `profile-options` beside its chat, what a profile may name. Rejects when it does
 * not say.
 */
export async function fetchProfileOptions(
  connection: ServiceConnection,
  language: Language,
): Promise<ProfileOptions> {
  return readOptions(await connection.fetchJson(`profile-options?language=${language}`));
}

/** The lists in a response; throws for anything else. */
export function readOptions(body: unknown): ProfileOptions {
  const [sector = [], region = [], market = []] = FROM_SERVER.map((part) => {
    const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, part) : undefined;
    if (!Array.isArray(list) || !list.every(isOption)) throw new TypeError(`profile options: ${part}`);
    return list;
  });
  return { sector, region, market };
}

function isOption(value: unknown): value is ProfileOption {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** What is chosen, by its name, in the order of the parts; what the choices do not have is left out. */
export function chosenOptions(
  profile: ReaderProfile,
  choices: ProfileChoices,
): { readonly part: ProfilePart; readonly option: ProfileOption }[] {
  return (Object.keys(choices) as ProfilePart[]) // keys of a record of the parts
    .map((part) => ({ part, option: choices[part].find(({ id }) => id === profile[part]) }))
    .filter((chosen): chosen is { part: ProfilePart; option: ProfileOption } => chosen.option !== undefined);
}

/**
 * What of a profile goes with a question. A part that the choices do not have (not loaded, or gone since it was remembered)
 * is left out, because the server refuses what it does not know; a profile of nothing is not sent.
 */
export function profileRequest(
  profile: ReaderProfile,
  choices: ProfileChoices,
): Pick<ChatRequest, 'language' | 'profile'> {
  const { language, ...trade }: ReaderProfile = Object.fromEntries(
    chosenOptions(profile, choices).map(({ part, option }) => [part, option.id]),
  );
  return {
    ...(language === undefined ? {} : { language }),
    ...(Object.keys(trade).length === 0 ? {} : { profile: trade }),
  };
}
