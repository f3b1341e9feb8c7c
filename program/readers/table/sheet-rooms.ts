import { takeDay } from '../../time/spelled-date.ts';
import type { Table } from './table.ts';

/** What programs call a sheet that nobody named. */
const unnamed =
  /^(?:sheet|table|tabelle|blatt|feuil|feuille|hoja|foglio|planilha|blad|ark|arkusz|工作表|表格|シート)?\s*-?\s*\d*$/i;

/**
 * Tables whose sheets are one room each: where there are several and none of them has a column of rooms, the name of the
 * sheet is the room, unless it is a day or nobody gave it. All of them or none: a sheet "Keynotes" beside one that has rooms is no room.
 */
export const withRoomsOfSheets = (tables: readonly Table[]): readonly Table[] => {
  const areRooms =
    tables.length > 1 &&
    tables.every(
      ({ name, places }) => places.room === undefined && !unnamed.test(name) && takeDay(name) === null,
    );
  return areRooms ? tables.map(inRoomOfItsName) : tables;
};

const inRoomOfItsName = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cell: (column) => (column === 'room' ? table.name : row.cell(column)),
  })),
});
