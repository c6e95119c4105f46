/// The commit that this program was built from, as packaging/commit writes it; empty if nobody said.
const char *lectern_commit(void);
