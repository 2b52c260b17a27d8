CREATE TABLE notes (
  order_id INTEGER,
  body TEXT,
  FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE SET NULL
);

INSERT INTO notes (order_id, body)
SELECT order_id, body FROM dado_kept_notes__c207898d;

DROP TABLE dado_kept_notes__c207898d;
