export const soon = (work: () => void) => setTimeout(work, 1);
