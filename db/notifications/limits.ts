/** Why a person is told of something. */
export const notificationKinds = [
  "assigned",
  "mentioned",
  "to_review",
  "returned",
  "approved",
  "in_force",
  "reviewed",
  "answered",
  "decision_taken",
  "late",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
