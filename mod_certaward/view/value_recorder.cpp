#include "view/value_recorder.h"

#include <algorithm>

namespace certaward::view {

void ValueRecorder::EmitOpenVariable(ctemplate::ExpandEmitter*, const std::string&)
{
    value_begins_ = text_.bytes.size();
}

void ValueRecorder::EmitCloseVariable(ctemplate::ExpandEmitter*)
{
    const bool is_value = is_common_.empty() || !is_common_.back();
    if (is_value && text_.bytes.size() > value_begins_) text_.values.push_back({value_begins_, text_.bytes.size()});
}

void ValueRecorder::EmitOpenSection(ctemplate::ExpandEmitter*, const std::string& name)
{
    const bool is_around = !is_common_.empty() && is_common_.back();
    is_common_.push_back(is_around || std::ranges::find(in_common_, name) != in_common_.end());
}

void ValueRecorder::EmitCloseSection(ctemplate::ExpandEmitter*)
{
    is_common_.pop_back();
}

} // namespace certaward::view
