/** A workbook to be saved, under the name of the file that it is about. */
export function xlsxAnswer(body: string | Uint8Array<ArrayBuffer>, name: string): Response {
  const plain = name
    .replace(/\.\w{1,5}$/, "")
    .replace(/[^\w-]+/g, "-")
    .slice(0, 60);
  return new Response(body, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${plain || "import"}.xlsx"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
