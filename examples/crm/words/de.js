// German words of the host page; those of the elements come from the library.
export { de as locale } from 'lead-elements/locales/de.js';

export const words = {
  'Skip to content': 'Zum Inhalt',
  'Main menu': 'Hauptmenü',
  Leads: 'Leads',
  Clients: 'Kunden',
  Lead: 'Lead',
  Client: 'Kunde',
  'Create lead': 'Lead anlegen',
  'Create client': 'Kunde anlegen',
  'Signed in as': 'Angemeldet als',
  'Loading…': 'Lädt …',
  'Manager: sees every record': 'Leitung: sieht alles',
  'Member: sees assigned records only': 'Mitglied: sieht nur Zugewiesenes',
  'Managers see every record': 'Leitung, sieht alles',
  'Members see what they are assigned to': 'Mitglieder, sehen Zugewiesenes',
  Settings: 'Einstellungen',
  Language: 'Sprache',
  Appearance: 'Darstellung',
  'Like the system': 'Wie das System',
  Light: 'Hell',
  Dark: 'Dunkel',
  'Text direction': 'Schreibrichtung',
  'Like the language': 'Wie die Sprache',
  'Left to right': 'Von links nach rechts',
  'Right to left': 'Von rechts nach links',
  'Demo data lives in this browser. Nothing is sent to a server, and whoever uses this browser can read all of it.':
    'Die Beispieldaten liegen in diesem Browser. Nichts geht an einen Server, und wer diesen Browser benutzt, kann alles lesen.',
  'Demo data lives in this page only: it is gone when you close or reload it.':
    'Die Beispieldaten liegen nur in dieser Seite: Sie sind weg, wenn Sie sie schließen oder neu laden.',
  'Demo data lives on the server at {place}. It decides who sees what.':
    'Die Beispieldaten liegen auf dem Server {place}. Er entscheidet, wer was sieht.',
  'Reset demo data': 'Beispieldaten zurücksetzen',
  'Reset demo data?': 'Beispieldaten zurücksetzen?',
  'Every lead and client in this browser is replaced by new demo data. This cannot be undone.':
    'Alle Leads und Kunden in diesem Browser werden durch neue Beispieldaten ersetzt. Das lässt sich nicht rückgängig machen.',
  Reset: 'Zurücksetzen',
  Cancel: 'Abbrechen',
  'The data cannot be opened': 'Die Daten lassen sich nicht öffnen',
  'Try again': 'Erneut versuchen',
  'Go on without saving': 'Ohne Speichern weiter',
  Share: 'Teilen',
  'Whoever has access can open it here': 'Wer Zugriff hat, kann ihn hier öffnen',
  'Lead {name} created': 'Lead {name} angelegt',
  'Client {name} created': 'Kunde {name} angelegt',
  'Import finished: {count} created': 'Import beendet: {count} angelegt',
};
