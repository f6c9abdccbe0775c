/** A name as it is compared: small letters, no dots over them, one space between words. */
export function plain(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[^\p{Letter}]+/gu, " ")
    .trim();
}
