import type { Language } from '../../src/source/language.ts';
import type { TraderProfile } from '../../src/trade/profile/trader-profile.ts';

/** What a reader let be known: their trade, and the language they want answers in. */
export interface ReaderProfile extends TraderProfile {
  readonly language?: Language;
}

/** The parts of a profile, in the order in which the card asks for them. */
export const PROFILE_PARTS = ['role', 'sector', 'region', 'market', 'language'] as const;

/** One of {@link PROFILE_PARTS}. */
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** Where the profile is remembered, under this key alone. */
export const PROFILE_KEY = 'tijaria-profile';
/** A profile that nobody changed for half a year is forgotten. */
const KEPT_MS = 180 * 24 * 60 * 60 * 1000;
/** As long as the server takes an id to be. */
const MAX_ID_LENGTH = 64;

/** What remembering needs of `localStorage`. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The profile of one reader: in memory, and in the browser's storage only while they want it remembered. Erasing, and no
 * longer remembering, remove it from there at once. A storage that fails keeps nothing and breaks nothing.
 */
export class ProfileStore {
  readonly #memory: Memory | undefined;
  readonly #now: () => number;
  #profile: ReaderProfile = {};
  #remembered = false;

  /** Without a memory (`undefined`: the browser forbids it) nothing can be remembered. */
  constructor(memory: Memory | undefined, now: () => number = Date.now) {
    this.#memory = memory;
    this.#now = now;
    const kept = this.#read();
    if (kept === undefined) return;
    this.#profile = kept;
    this.#remembered = true;
  }

  get profile(): ReaderProfile {
    return this.#profile;
  }

  get canRemember(): boolean {
    return this.#memory !== undefined;
  }

  get remembered(): boolean {
    return this.#remembered;
  }

  /** Remembers the profile from now on, or takes it out of the storage. */
  set remembered(remembered: boolean) {
    this.#remembered = remembered && this.canRemember;
    this.#write();
  }

  /** Sets a part, or takes it out of the profile: an empty value. */
  set(part: ProfilePart, value: string): void {
    // The values are those of the card's own lists; the server checks them again.
    const others: ReaderProfile = Object.fromEntries(
      Object.entries(this.#profile).filter(([other]) => other !== part),
    );
    this.#profile = value === '' ? others : { ...others, [part]: value };
    this.#write();
  }

  /** Forgets everything, and that it was to be remembered. */
  erase(): void {
    this.#profile = {};
    this.remembered = false;
  }

  #read(): ReaderProfile | undefined {
    try {
      const text = this.#memory?.getItem(PROFILE_KEY) ?? null;
      const kept = text === null ? undefined : parseKept(text, this.#now());
      if (text !== null && kept === undefined) this.#memory?.removeItem(PROFILE_KEY);
      return kept;
    } catch {
      return undefined;
    }
  }

  #write(): void {
    try {
      if (this.#remembered)
        this.#memory?.setItem(
          PROFILE_KEY,
          JSON.stringify({ until: this.#now() + KEPT_MS, profile: this.#profile }),
        );
      else this.#memory?.removeItem(PROFILE_KEY);
    } catch {
      this.#remembered = false; // Full or forbidden: the card shows that it is not remembered.
    }
  }
}

/** The parts of what was remembered that are still texts of a possible length; undefined when it is too old or something else. */
function parseKept(text: string, now: number): ReaderProfile | undefined {
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('until' in kept) || !('profile' in kept))
    return undefined;
  const { until, profile } = kept;
  if (typeof until !== 'number' || !(until > now) || typeof profile !== 'object' || profile === null)
    return undefined;
  const parts = Object.entries(profile).filter(
    ([part, value]) =>
      (PROFILE_PARTS as readonly string[]).includes(part) &&
      typeof value === 'string' &&
      value !== '' &&
      value.length <= MAX_ID_LENGTH,
  );
  return Object.fromEntries(parts);
}

/** The storage of this browser, or undefined where it is forbidden: reading the property itself throws then. */
export function browserMemory(): Memory | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
