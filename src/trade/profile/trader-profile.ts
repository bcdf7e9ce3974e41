/** What a person says of their part in trade; a broker clears for importers and exporters alike. */
export const PROFILE_ROLES = ['exporter', 'importer', 'individual', 'broker'] as const;

/** One of {@link PROFILE_ROLES}. */
export type ProfileRole = (typeof PROFILE_ROLES)[number];

/**
 * What a person lets be known of themselves, each part by its own choice. It is held by their browser and sent with a
 * question; nothing keeps or logs it here.
 */
export interface TraderProfile {
  readonly role?: ProfileRole;
  /** Row of `product-families`. */
  readonly sector?: string;
  /** Row of `regions`. */
  readonly region?: string;
  /** Row of `countries`: where they sell, or buy. */
  readonly market?: string;
}

/** Which table's rows may stand in a part of a profile. */
export const PROFILE_TABLES = {
  sector: 'product-families',
  region: 'regions',
  market: 'countries',
} as const satisfies Partial<Record<keyof TraderProfile, string>>;
