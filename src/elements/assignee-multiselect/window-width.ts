/** Whether the window is so narrow that a list beside the field would leave too little to see. In CSS px. */
export const opensSheet = (): boolean => matchMedia('(width < 600px)').matches;
