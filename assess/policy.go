package assess

// Policy is what an organisation or a team wants of its assessments: one file,
// standpoint.yaml, beside assessments/ or in a folder above in the same repository.
type Policy struct {
	Kind   string `yaml:"kind"`       // always "policy"
	Format int    `yaml:"standpoint"` // version of the file format
	// Severities changes how much a finding matters, by its code.
	Severities map[string]string `yaml:"severities"`
	// ThoroughMonths is how long before and after the due date a check is
	// thorough, in months; empty for 1, and "0" for never.
	ThoroughMonths string        `yaml:"thorough_within_months"`
	Phases         []PolicyPhase `yaml:"phases"`
	Exceptions     []Exception   `yaml:"exceptions"`
}

// PolicyPhase is what must hold in one phase.
type PolicyPhase struct {
	At         int               `yaml:"-"`
	Phase      string            `yaml:"phase"`
	Mood       string            `yaml:"mood"`       // gentle, usual or thorough; empty for what the default is
	LookedAt   string            `yaml:"looked_at"`  // "all", or how many points have to have a rating
	NotRated   []string          `yaml:"not_rated"`  // ratings that no point may have
	Severities map[string]string `yaml:"severities"` // as above, in this phase only
}

// Exception excuses a finding until a day.
type Exception struct {
	At        int    `yaml:"-"`
	Code      string `yaml:"code"`
	File      string `yaml:"file"`  // an assessment, as a path from the policy's folder; empty for each
	Point     int    `yaml:"point"` // 0 for each
	ID        string `yaml:"id"`    // of what it is about; empty for each
	Reason    string `yaml:"reason" text:"block"`
	GrantedBy string `yaml:"granted_by"` // a role
	Until     Date   `yaml:"until"`      // the last day it counts
}
