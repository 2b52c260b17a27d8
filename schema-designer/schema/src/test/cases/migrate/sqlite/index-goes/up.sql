DROP INDEX a_index;
