// The one subscription: it tells that something has changed, and not a word about what. Whoever hears it asks
// `changesAfter` with his own rights.
import { gql, extendSchema } from 'postgraphile/utils';
import { constant, context, lambda, listen } from 'postgraphile/grafast';

export const changeNotifications = extendSchema(() => ({
  typeDefs: gql`
    extend type Subscription {
      """
      An event at the beginning and whenever records have changed; ask \`changesAfter\` what it was.
      """
      leadsChanged: Boolean!
    }
  `,
  objects: {
    Subscription: {
      plans: {
        leadsChanged: {
          subscribePlan: () =>
            // The first event says that it listens from now on.
            listen(context().get('pgSubscriber'), 'lead_changes_numbered', undefined, constant('')),
          plan: ($event: Parameters<typeof lambda>[0]) => lambda($event, () => true),
        },
      },
    },
  },
}));
