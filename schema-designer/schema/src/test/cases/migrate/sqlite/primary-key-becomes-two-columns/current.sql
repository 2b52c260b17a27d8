CREATE TABLE seats (row_no INTEGER PRIMARY KEY, seat_no INTEGER NOT NULL, guest TEXT);

INSERT INTO seats VALUES (1, 1, 'ann'), (2, 1, 'bob');
