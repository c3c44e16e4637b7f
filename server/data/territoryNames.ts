/**
 * The 30 gminas of the founding urban-rural programme, TERYT code → the name its documents use.
 * Kept beside the register's own name because people search by what they read there; only
 * “Bursy” differs (the register has Brusy).
 */
export const FOUNDING_NAMES: Readonly<Record<string, string>> = {
  // kujawsko-pomorskie
  '0410033': 'Nakło nad Notecią',
  '0410013': 'Kcynia',
  '0416063': 'Tuchola',
  '0407033': 'Gniewkowo',
  '0407063': 'Kruszwica',
  // zachodniopomorskie
  '3204023': 'Goleniów',
  '3204073': 'Stepnica',
  '3211033': 'Nowe Warpno',
  '3214033': 'Dobrzany',
  '3214023': 'Chociwel',
  // warmińsko-mazurskie
  '2816033': 'Pisz',
  '2815083': 'Morąg',
  '2815073': 'Miłomłyn',
  '2808043': 'Korsze',
  '2808053': 'Reszel',
  // pomorskie
  '2205023': 'Kartuzy',
  '2205083': 'Żukowo',
  '2216013': 'Dzierzgoń',
  '2202023': 'Bursy',
  '2213093': 'Skarszewy',
  // wielkopolskie
  '3003023': 'Czerniejewo',
  '3004033': 'Krobia',
  '3021083': 'Kostrzyn',
  '3021163': 'Swarzędz',
  '3026043': 'Śrem',
  // lubuskie
  '0804043': 'Kożuchów',
  '0806013': 'Dobiegniew',
  '0806023': 'Drezdenko',
  '0806043': 'Strzelce Krajeńskie',
  '0805013': 'Cybinka',
}
