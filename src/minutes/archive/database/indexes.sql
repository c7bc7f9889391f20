-- Made when the rows are in: faster, and the same bytes.
CREATE INDEX items_document ON items (document);
CREATE INDEX items_kind_date ON items (kind, date);
CREATE INDEX evidence_item ON evidence (item);
CREATE INDEX problems_document ON problems (document);
CREATE INDEX meetings_body ON meetings (body);
CREATE INDEX meetings_date ON meetings (date);
CREATE INDEX participants_document ON participants (document);
CREATE INDEX participants_person ON participants (person);
CREATE INDEX participants_represented_by ON participants (represented_by_person);
CREATE INDEX decisions_document ON decisions (document);
CREATE INDEX decisions_outcome ON decisions (outcome);
CREATE INDEX laureates_document ON laureates (document);
CREATE INDEX actions_document ON actions (document);
CREATE INDEX actions_status_due ON actions (status, due);
CREATE INDEX owners_person ON owners (person);
CREATE INDEX recipients_person ON recipients (person);
CREATE INDEX spellings_person ON spellings (person);
