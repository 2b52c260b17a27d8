CREATE TABLE lines (price integer);
