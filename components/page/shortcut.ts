/** Where this machine keeps that « / » is turned off. Short: every page says it. */
export const shortcutOff = "sans-raccourci";
