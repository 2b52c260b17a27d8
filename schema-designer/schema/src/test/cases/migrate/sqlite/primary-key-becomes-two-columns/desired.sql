CREATE TABLE seats (row_no INTEGER, seat_no INTEGER NOT NULL, guest TEXT, PRIMARY KEY (row_no, seat_no));
