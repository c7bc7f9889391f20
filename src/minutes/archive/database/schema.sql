-- The database of a run. Every row comes from the records, the journal and people.csv.

CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ok', 'partial', 'failed')),
  pages INTEGER,
  language TEXT,
  media_type TEXT,
  bytes INTEGER,
  garble_score REAL,
  ocr INTEGER,
  repairs INTEGER,
  record TEXT,
  error_code TEXT,
  error_message TEXT,
  produced_by TEXT,
  sha256 TEXT NOT NULL UNIQUE
);

CREATE TABLE document_names (
  document INTEGER NOT NULL REFERENCES documents (id),
  name TEXT NOT NULL,
  PRIMARY KEY (document, name)
) WITHOUT ROWID;

CREATE TABLE pages (
  document INTEGER NOT NULL REFERENCES documents (id),
  page INTEGER NOT NULL,
  reader TEXT NOT NULL,
  garble_score REAL NOT NULL,
  PRIMARY KEY (document, page)
) WITHOUT ROWID;

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id),
  code TEXT NOT NULL,
  page INTEGER,
  message TEXT NOT NULL,
  record_item TEXT
);

CREATE TABLE bodies (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE
);

-- One row for whatever can be found: a meeting, a participant, a decision, a laureate, an action.
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'participant', 'decision', 'laureate', 'action')),
  document INTEGER NOT NULL REFERENCES documents (id),
  date TEXT,
  page INTEGER,
  title TEXT,
  text TEXT,
  names TEXT,
  quote TEXT,
  confidence REAL,
  record_item TEXT
);

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY REFERENCES items (id),
  document INTEGER NOT NULL UNIQUE REFERENCES documents (id),
  body INTEGER REFERENCES bodies (id),
  title TEXT,
  kind TEXT,
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT,
  chair TEXT,
  chair_person INTEGER REFERENCES people (id),
  secretary TEXT,
  secretary_person INTEGER REFERENCES people (id),
  next_meeting TEXT
);

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  wikidata TEXT,
  idref TEXT,
  isni TEXT,
  remark TEXT,
  key TEXT NOT NULL UNIQUE
);

CREATE TABLE spellings (
  key TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people (id),
  spelling TEXT NOT NULL,
  body INTEGER REFERENCES bodies (id),
  documents INTEGER NOT NULL,
  first TEXT,
  last TEXT
) WITHOUT ROWID;

CREATE TABLE participants (
  id INTEGER PRIMARY KEY REFERENCES items (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  person INTEGER REFERENCES people (id),
  name TEXT NOT NULL,
  honorific TEXT,
  role TEXT,
  organization TEXT,
  status TEXT NOT NULL CHECK (status IN ('present', 'excused', 'absent', 'represented', 'unknown')),
  represented_by TEXT,
  represented_by_person INTEGER REFERENCES people (id)
);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY REFERENCES items (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  number TEXT,
  title TEXT,
  text TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'rejected', 'deferred'))
);

CREATE TABLE votes (
  decision INTEGER PRIMARY KEY REFERENCES decisions (id),
  in_favour INTEGER,
  against INTEGER,
  abstained INTEGER,
  unanimous INTEGER
);

CREATE TABLE laureates (
  id INTEGER PRIMARY KEY REFERENCES items (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  recipients TEXT NOT NULL,
  award TEXT,
  year INTEGER,
  rank INTEGER,
  amount REAL,
  currency TEXT
);

CREATE TABLE recipients (
  laureate INTEGER NOT NULL REFERENCES laureates (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  person INTEGER REFERENCES people (id),
  PRIMARY KEY (laureate, position)
) WITHOUT ROWID;

CREATE TABLE actions (
  id INTEGER PRIMARY KEY REFERENCES items (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  text TEXT NOT NULL,
  owners TEXT,
  due TEXT,
  due_text TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'done'))
);

CREATE TABLE owners (
  action INTEGER NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  person INTEGER REFERENCES people (id),
  PRIMARY KEY (action, position)
) WITHOUT ROWID;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES items (id),
  field TEXT,
  page INTEGER NOT NULL,
  quote TEXT NOT NULL,
  rule TEXT NOT NULL,
  clean_start INTEGER NOT NULL,
  clean_end INTEGER NOT NULL,
  raw_start INTEGER NOT NULL,
  raw_end INTEGER NOT NULL,
  boxes TEXT
);

-- Which person an item names, and as what.
CREATE VIEW item_people AS
  SELECT id AS item, person, 'participant' AS part FROM participants WHERE person IS NOT NULL
  UNION ALL SELECT id, represented_by_person, 'proxy' FROM participants WHERE represented_by_person IS NOT NULL
  UNION ALL SELECT id, chair_person, 'chair' FROM meetings WHERE chair_person IS NOT NULL
  UNION ALL SELECT id, secretary_person, 'secretary' FROM meetings WHERE secretary_person IS NOT NULL
  UNION ALL SELECT laureate, person, 'recipient' FROM recipients WHERE person IS NOT NULL
  UNION ALL SELECT action, person, 'owner' FROM owners WHERE person IS NOT NULL;

CREATE VIEW attendance AS
  SELECT people.id AS person, people.name AS name, bodies.name AS body, count(*) AS meetings,
    sum(best.rank = 0) AS present, sum(best.rank = 1) AS represented, sum(best.rank = 2) AS excused,
    sum(best.rank = 3) AS absent, sum(best.rank = 4) AS unknown, min(meetings.date) AS first, max(meetings.date) AS last
  FROM (
    SELECT document, person, min(CASE status WHEN 'present' THEN 0 WHEN 'represented' THEN 1 WHEN 'excused' THEN 2
      WHEN 'absent' THEN 3 ELSE 4 END) AS rank
    FROM participants WHERE person IS NOT NULL GROUP BY document, person
  ) AS best
  JOIN people ON people.id = best.person
  JOIN meetings ON meetings.document = best.document
  LEFT JOIN bodies ON bodies.id = meetings.body
  GROUP BY people.id, meetings.body;

CREATE VIEW decided AS
  SELECT decisions.id, meetings.date, bodies.name AS body, decisions.number, decisions.title, decisions.text,
    decisions.outcome, votes.in_favour, votes.against, votes.abstained, votes.unanimous,
    documents.name AS document, items.page, items.quote, items.confidence
  FROM decisions JOIN items USING (id) JOIN documents ON documents.id = decisions.document
  JOIN meetings ON meetings.document = decisions.document LEFT JOIN bodies ON bodies.id = meetings.body
  LEFT JOIN votes ON votes.decision = decisions.id;

CREATE VIEW decisions_by_year AS
  SELECT substr(meetings.date, 1, 4) AS year, bodies.name AS body, count(*) AS decisions,
    sum(outcome = 'adopted') AS adopted, sum(outcome = 'rejected') AS rejected, sum(outcome = 'deferred') AS deferred
  FROM decisions JOIN meetings USING (document) LEFT JOIN bodies ON bodies.id = meetings.body
  GROUP BY 1, meetings.body;

CREATE VIEW open_actions AS
  SELECT actions.id, actions.due, actions.due_text, actions.owners, actions.text, meetings.date, bodies.name AS body,
    documents.name AS document, items.page, items.quote, items.confidence, documents.language
  FROM actions JOIN items USING (id) JOIN documents ON documents.id = actions.document
  JOIN meetings ON meetings.document = actions.document LEFT JOIN bodies ON bodies.id = meetings.body
  WHERE actions.status = 'open';

CREATE VIEW awarded AS
  SELECT laureates.id, coalesce(laureates.year, CAST(substr(meetings.date, 1, 4) AS INTEGER)) AS year, laureates.award,
    laureates.rank, laureates.recipients, laureates.amount, laureates.currency, bodies.name AS body,
    documents.name AS document, items.page, items.quote, items.confidence
  FROM laureates JOIN items USING (id) JOIN documents ON documents.id = laureates.document
  JOIN meetings ON meetings.document = laureates.document LEFT JOIN bodies ON bodies.id = meetings.body;

CREATE VIEW failures AS
  SELECT id, name, error_code, error_message FROM documents WHERE status = 'failed';

CREATE VIRTUAL TABLE items_fts USING fts5 (
  title, text, names, quote, content = 'items', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE people_fts USING fts5 (
  name, spellings, tokenize = 'unicode61 remove_diacritics 2'
);
