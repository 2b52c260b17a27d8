select max(length(v)) from bloat;
