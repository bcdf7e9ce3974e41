/** Where a point of the map lies, degrees: east and north are positive. `label` is the side that its name is written on. */
export interface CapitalPlace {
  readonly longitude: number;
  readonly latitude: number;
  readonly label: 'left' | 'right';
  /** How far the name stands above the point, units of the drawing; 0 unless another name is near. */
  readonly lift?: number;
}

/**
 * The capitals of the regions, by id of the row of `regions`: GeoNames (geonames.org, CC BY 4.0), to a hundredth of a degree,
 * about a kilometre.
 */
export const CAPITAL_PLACES: Readonly<Record<string, CapitalPlace>> = {
  'tanger-tetouan-al-hoceima': { longitude: -5.8, latitude: 35.77, label: 'left' },
  oriental: { longitude: -1.91, latitude: 34.68, label: 'left' },
  'fes-meknes': { longitude: -5, latitude: 34.03, label: 'right' },
  'rabat-sale-kenitra': { longitude: -6.83, latitude: 34.01, label: 'left', lift: 7 },
  'beni-mellal-khenifra': { longitude: -6.35, latitude: 32.34, label: 'left' },
  'casablanca-settat': { longitude: -7.61, latitude: 33.59, label: 'left' },
  'marrakech-safi': { longitude: -8, latitude: 31.63, label: 'left' },
  'draa-tafilalet': { longitude: -4.43, latitude: 31.93, label: 'right' },
  'souss-massa': { longitude: -9.6, latitude: 30.42, label: 'left' },
  'guelmim-oued-noun': { longitude: -10.06, latitude: 28.99, label: 'left' },
  'laayoune-sakia-el-hamra': { longitude: -13.19, latitude: 27.14, label: 'right' },
  'dakhla-oued-ed-dahab': { longitude: -15.96, latitude: 23.68, label: 'right' },
};
