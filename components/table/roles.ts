type TableRole = "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell";

/** Said aloud: a table that a phone lays out otherwise would lose its meaning in some browsers. */
export const as = (role: TableRole) => ({ role });
