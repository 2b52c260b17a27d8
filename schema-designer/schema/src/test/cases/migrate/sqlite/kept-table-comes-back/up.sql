CREATE TABLE dado_kept_notes__c207898d AS
SELECT order_id, body FROM notes;

DROP TABLE notes;
