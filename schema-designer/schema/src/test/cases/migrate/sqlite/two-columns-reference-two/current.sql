CREATE TABLE seats (hall TEXT, no INTEGER, PRIMARY KEY (hall, no));

CREATE TABLE sold (hall TEXT, no INTEGER, guest TEXT);

INSERT INTO seats VALUES ('a', 1), ('a', 2), ('b', 1);
INSERT INTO sold VALUES ('a', 2, 'ann'), (NULL, 9, 'bob');
