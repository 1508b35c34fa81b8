/** The entry of the menu of a phone, with how many are to read. */
export const toldLabel = (unread: number): string =>
  unread > 0 ? `Notifications (${unread})` : "Notifications";
