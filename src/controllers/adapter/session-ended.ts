// The refusal after which nothing of a user's may stay on screen (401): a list and a record empty themselves, a bulk change and
// an import stop until somebody signs in again. What was typed is kept.
export const sessionEnded = 'unauthenticated';
