select w, max(note) from big group by w;
